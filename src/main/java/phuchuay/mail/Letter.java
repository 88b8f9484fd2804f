package phuchuay.mail;

/** What a mail says: one line above, and the same words twice. */
record Letter(String version, String subject, String html, String text) {}
