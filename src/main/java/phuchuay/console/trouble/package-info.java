/** What went wrong on LINE, one at a time, and what a person may do about it (เรื่องที่ต้องดู). */
@NullMarked
package phuchuay.console.trouble;

import org.jspecify.annotations.NullMarked;
