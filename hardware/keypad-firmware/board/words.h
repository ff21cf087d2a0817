/* The words of core/face.h as people read them: Ukrainian, UTF-8, in flash. */
#ifndef BOARD_WORDS_H
#define BOARD_WORDS_H

/* At most twelve capital letters. */
const char *words_headline(unsigned char headline);

/* At most sixteen letters, or fewer where a number follows. */
const char *words_line(unsigned char line);

#endif
