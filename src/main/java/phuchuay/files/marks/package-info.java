/** QR codes and barcodes; this package alone knows the library that draws and reads them. */
@NullMarked
package phuchuay.files.marks;

import org.jspecify.annotations.NullMarked;
