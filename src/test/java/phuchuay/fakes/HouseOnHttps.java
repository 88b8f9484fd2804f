package phuchuay.fakes;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** The whole service as the public meets it: by https, to be added on LINE, and without staff. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "management.server.port=0",
      "phuchuay.public-url=https://bot.example.go.th",
      "phuchuay.line-id=@phuchuay",
      "phuchuay.admin.password="
    })
public @interface HouseOnHttps {}
