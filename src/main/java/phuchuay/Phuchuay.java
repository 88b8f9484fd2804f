package phuchuay;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The whole service: one process, started with one command. */
@SpringBootApplication
public class Phuchuay {

  public static void main(String[] args) {
    SpringApplication.run(Phuchuay.class, args);
  }
}
