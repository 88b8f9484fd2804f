package phuchuay.local;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Profile;

/** Marks every bean of this room: none of it exists in production. */
@Profile("!prod")
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Local {}
