/**
 * When the mailbox or the phone is lost: questions and answers (กู้คืนบัญชีด้วยคำถาม–คำตอบ), and an
 * officer who decides.
 */
@NullMarked
package phuchuay.account.recovery;

import org.jspecify.annotations.NullMarked;
