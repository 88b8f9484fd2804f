package phuchuay.local.line;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** Starts the played LINE alone: every server it does not need is said to be elsewhere. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    classes = SmallWorld.class,
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "phuchuay.line.simulated=true",
      "phuchuay.line.redelivery=10ms,10ms,10ms",
      "LINE_BOT_CHANNEL_TOKEN=" + SmallWorld.TOKEN,
      "LINE_BOT_CHANNEL_SECRET=" + SmallWorld.SECRET + ",the-old-secret",
      "SERVER_PORT=0",
      "MANAGEMENT_SERVER_PORT=0",
      "PHUCHUAY_DATA_DIR=target/played-line",
      "SPRING_DATASOURCE_URL=jdbc:postgresql://127.0.0.1:1/none",
      "SPRING_DATA_REDIS_URL=redis://127.0.0.1:1",
      "SPRING_MAIL_HOST=127.0.0.1",
      "management.endpoint.health.validate-group-membership=false"
    })
@interface PlayedLine {}
