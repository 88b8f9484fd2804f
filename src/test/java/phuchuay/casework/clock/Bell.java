package phuchuay.casework.clock;

import org.springframework.context.ApplicationContext;

/** Rings the clocks of cases at once, for tests that would else wait for the next second. */
public record Bell(ApplicationContext house) {

  public void ring() {
    house.getBean(Ringing.class).ring();
  }
}
