#include "config.h"

#include "base/sha256.h"

#include <sodium/crypto_hash_sha256.h>
#include <sodium/utils.h>

void sha256_hex(const void *bytes, size_t n_bytes,
		char out[static SHA256_HEX_SIZE])
{
	unsigned char hash[crypto_hash_sha256_BYTES];

	crypto_hash_sha256(hash, bytes, n_bytes);
	sodium_bin2hex(out, SHA256_HEX_SIZE, hash, sizeof(hash));
}
