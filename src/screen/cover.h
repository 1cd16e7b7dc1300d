/*
 * cover.h: nothing of the register is seen until a key says that the person is
 * back. By key at once, or after ten minutes without one.
 */
#ifndef VSHU_SCREEN_COVER_H
#define VSHU_SCREEN_COVER_H

#include "screen/shell.h"

#define COVER_IDLE_MS (10 * 60 * 1000)

void cover_run(struct shell *shell);

#endif
