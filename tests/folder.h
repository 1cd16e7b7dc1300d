/* A test's own folder: it goes with everything that the test left in it. */
#ifndef VSHU_TESTS_FOLDER_H
#define VSHU_TESTS_FOLDER_H

/* Removes the folder at @path and all in it; fails the test if one stays. */
void folder_remove(const char *path);

#endif
