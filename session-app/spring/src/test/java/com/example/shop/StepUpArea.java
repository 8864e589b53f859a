package com.example.shop;

import io.usersessions.domain.usecase.Visit;
import io.usersessions.servlet.RecentAuthentication;
import io.usersessions.servlet.SessionFilter;
import io.usersessions.spring.autoconfigure.SessionFilterCustomizer;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authorization.AllRequiredFactorsAuthorizationManager;
import org.springframework.security.config.annotation.authentication.configuration.AuthenticationConfiguration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Pages for which the user must have authenticated a moment ago. */
@Configuration
public class StepUpArea {
    private static final Duration MOMENT = Duration.ofSeconds(2);

    @Bean
    @Order(6)
    SecurityFilterChain pay(HttpSecurity http) {
        return http.securityMatcher("/pay/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .addFilterAfter(
                        RecentAuthentication.within(MOMENT)
                                .orRedirectTo("/step-up")
                                .filter(),
                        AuthorizationFilter.class)
                .build();
    }

    @Bean
    @Order(7)
    SecurityFilterChain factors(HttpSecurity http) {
        return http.securityMatcher("/factors/**")
                .authorizeHttpRequests(requests -> requests.anyRequest()
                        .access(AllRequiredFactorsAuthorizationManager.builder()
                                .requireFactor(
                                        factor -> factor.passwordAuthority().validDuration(MOMENT))
                                .build()))
                .build();
    }

    @Bean
    AuthenticationManager passwords(AuthenticationConfiguration configuration) {
        return configuration.getAuthenticationManager();
    }

    @Bean
    SessionFilterCustomizer clearing() {
        return filter -> filter.clearingSiteData("cache");
    }

    @Controller
    static class Pages {
        private final AuthenticationManager passwords;

        Pages(AuthenticationManager passwords) {
            this.passwords = passwords;
        }

        @GetMapping({"/pay/now", "/factors/now"})
        @ResponseBody
        public String pay() {
            return "paid";
        }

        @PostMapping("/step-up")
        public String stepUp(HttpServletRequest request, @RequestParam String password) {
            Visit visit = SessionFilter.visitOf(request);
            String user = visit.user().orElseThrow().value();
            passwords.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(user, password));
            visit.reauthenticate();
            return "redirect:" + RecentAuthentication.nextOf(request, "/me");
        }
    }
}
