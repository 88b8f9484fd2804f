/** What officers do with codes and with whoever joins by them, under /console/registration. */
@NullMarked
package phuchuay.registration.desk;

import org.jspecify.annotations.NullMarked;
