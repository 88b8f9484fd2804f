/**
 * Masking (การปิดข้อมูลลับ): passwords, codes and people's numbers are found in what is written and
 * hidden before anything is kept.
 */
@NamedInterface("masking")
@NullMarked
package phuchuay.chat.masking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
