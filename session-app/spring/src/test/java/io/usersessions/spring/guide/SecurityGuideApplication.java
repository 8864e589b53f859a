package io.usersessions.spring.guide;

import io.usersessions.servlet.RecentAuthentication;
import io.usersessions.spring.security.PrincipalSource;
import io.usersessions.spring.security.SessionRememberMeServices;
import jakarta.servlet.Filter;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

/** The examples of the guide to Spring Security are the texts between the marks. */
@Configuration(proxyBeanMethods = false)
class SecurityGuideApplication {
    // begin
    @Bean
    PrincipalSource principals(UserDetailsService users) {
        return PrincipalSource.reloading(users);
    }
    // end

    // begin
    @Bean
    SecurityFilterChain remembering(HttpSecurity http, SessionRememberMeServices services) {
        return http.rememberMe(remember -> remember.rememberMeServices(services))
                .build();
    }
    // end

    // begin
    @Bean
    SecurityFilterChain payments(HttpSecurity http) {
        Filter recent = RecentAuthentication.within(Duration.ofMinutes(5))
                .orRedirectTo("/step-up")
                .filter();
        return http.securityMatcher("/payments/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .addFilterAfter(recent, AuthorizationFilter.class)
                .build();
    }
    // end
}
