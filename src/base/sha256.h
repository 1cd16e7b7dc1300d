/*
 * sha256.h: SHA-256 as hexadecimal text.
 */
#ifndef VSHU_BASE_SHA256_H
#define VSHU_BASE_SHA256_H

#include <stddef.h>

#define SHA256_HEX_SIZE 65

/* Lower case, terminated. */
void sha256_hex(const void *bytes, size_t n_bytes,
		char out[static SHA256_HEX_SIZE]);

#endif
