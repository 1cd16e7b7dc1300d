/*
 * address.h: do two people write of the same door? Streets and houses are typed
 * as each is used to ("ул. Абая, 15, кв. 4"; "Абай көшесі 15-4"), so that equal
 * letters are no test. Pure; for search before create (DESIGN.md, promise 3):
 * what is alike is shown, a person decides.
 */
#ifndef VSHU_MODEL_ADDRESS_H
#define VSHU_MODEL_ADDRESS_H

/*
 * 1 if the numbers are the same, in the same order, and the word before the
 * first of them (the street; words like "street", "flat" do not count) begins
 * alike. 0 if either is NULL or has no number: a village is no door.
 */
int address_is_same(const char *a, const char *b);

/* The digits of its first number, the caller's; NULL if it has none. */
char *address_house(const char *address);

#endif
