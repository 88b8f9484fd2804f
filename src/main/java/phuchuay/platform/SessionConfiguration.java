package phuchuay.platform;

import static jakarta.servlet.DispatcherType.ASYNC;
import static jakarta.servlet.DispatcherType.ERROR;
import static jakarta.servlet.DispatcherType.REQUEST;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.web.http.SessionRepositoryFilter;
import phuchuay.platform.session.SessionCookie;
import phuchuay.platform.session.SessionDoor;
import phuchuay.platform.session.SessionStore;

/** Puts the door of the sessions behind the webhook and before Spring Security. */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

  @Bean
  FilterRegistrationBean<SessionDoor> sessionDoor(SessionStore store, SessionCookie cookie) {
    FilterRegistrationBean<SessionDoor> door =
        new FilterRegistrationBean<>(new SessionDoor(Doors::withSession, store, cookie));
    door.setDispatcherTypes(REQUEST, ASYNC, ERROR);
    door.setOrder(SessionRepositoryFilter.DEFAULT_ORDER);
    return door;
  }
}
