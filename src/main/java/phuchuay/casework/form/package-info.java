/** Forms: what is typed is read, checked and worded, field by field. */
@NullMarked
package phuchuay.casework.form;

import org.jspecify.annotations.NullMarked;
