package phuchuay.chat.answering;

import phuchuay.chat.Talk;

/** A part of a message (เรื่อง), and the talk that it surely means. */
record Matter(Talk talk, String said) {}
