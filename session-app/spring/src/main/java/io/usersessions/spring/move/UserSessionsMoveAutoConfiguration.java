package io.usersessions.spring.move;

import io.usersessions.domain.clock.ClockWatch;
import io.usersessions.domain.cookie.CookieFormat;
import io.usersessions.domain.port.SessionCodec;
import io.usersessions.persistence.PostgresSessions;
import io.usersessions.spring.autoconfigure.SessionFilterOrder;
import io.usersessions.spring.autoconfigure.UserSessionsAutoConfiguration;
import io.usersessions.spring.autoconfigure.UserSessionsProperties;
import jakarta.servlet.DispatcherType;
import java.util.EnumSet;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.userdetails.UserDetailsService;

/** The move from Spring Session, in the DataSource of the application. */
@AutoConfiguration(after = UserSessionsAutoConfiguration.class)
@ConditionalOnProperty("user-sessions.spring-session.move")
@ConditionalOnClass(UserDetailsService.class)
public final class UserSessionsMoveAutoConfiguration {
    @Bean
    FilterRegistrationBean<SpringSessionMoveFilter> userSessionsMoveFilter(
            DataSource dataSource,
            PostgresSessions store,
            SessionCodec codec,
            ClockWatch clock,
            ObjectProvider<UserDetailsService> users,
            CookieFormat cookie,
            UserSessionsProperties properties) {
        SpringSessionMove move = new SpringSessionMove(
                new SpringSessionTable(
                        new JdbcTemplate(dataSource), properties.springSession().table()),
                store.bulkImport(),
                codec,
                new UsableAccounts(users.getIfUnique()),
                clock);
        FilterRegistrationBean<SpringSessionMoveFilter> registration = new FilterRegistrationBean<>(
                new SpringSessionMoveFilter(move, properties.springSession().readingToo(cookie)));
        registration.setOrder(SessionFilterOrder.BEFORE);
        registration.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST));
        return registration;
    }
}
