package com.example.shop;

import io.usersessions.domain.throttle.LineLimits;
import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.SessionManagementConfigurer.SessionFixationConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;

/** One chain of filters for each way of using Spring Security's sessions. Everyone's password is "secret". */
@Configuration
public class ShopSecurity {
    @Bean
    UserDetailsService users() {
        return name -> {
            if (name.startsWith("nobody")) {
                throw new UsernameNotFoundException("there is no " + name);
            }
            return User.withUsername(name)
                    .password("{noop}secret")
                    .roles(name.startsWith("admin") ? new String[] {"USER", "ADMIN"} : new String[] {"USER"})
                    .build();
        };
    }

    /** This application checks passwords that need no memory. */
    @Bean
    LineLimits manyAtOnce() {
        return new LineLimits(8, 128, 128);
    }

    private static HttpSecurity area(HttpSecurity http, String path) throws Exception {
        return http.securityMatcher(path + "/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers(path + "/open/**")
                        .permitAll()
                        .requestMatchers(path + "/admin/**")
                        .hasRole("ADMIN")
                        .anyRequest()
                        .authenticated())
                .formLogin(form -> form.loginProcessingUrl(path + "/login")
                        .defaultSuccessUrl(path + "/me")
                        .failureUrl(path + "/open/failed"))
                .logout(logout -> logout.logoutUrl(path + "/logout").logoutSuccessUrl(path + "/open/bye"))
                .exceptionHandling(failures ->
                        failures.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED)));
    }

    @Bean
    @Order(1)
    SecurityFilterChain one(HttpSecurity http) throws Exception {
        return area(http, "/one")
                .sessionManagement(sessions -> sessions.maximumSessions(1).expiredUrl("/one/open/expired"))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain refuse(HttpSecurity http) throws Exception {
        return area(http, "/refuse")
                .sessionManagement(sessions -> sessions.maximumSessions(1).maxSessionsPreventsLogin(true))
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain migrate(HttpSecurity http) throws Exception {
        return area(http, "/migrate")
                .sessionManagement(sessions -> sessions.sessionFixation(SessionFixationConfigurer::migrateSession))
                .build();
    }

    @Bean
    @Order(4)
    SecurityFilterChain unprotected(HttpSecurity http) throws Exception {
        return area(http, "/none")
                .sessionManagement(sessions -> sessions.sessionFixation(SessionFixationConfigurer::none))
                .build();
    }

    @Bean
    @Order(5)
    SecurityFilterChain api(HttpSecurity http) throws Exception {
        return http.securityMatcher("/api/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .httpBasic(Customizer.withDefaults())
                .csrf(csrf -> csrf.disable())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    @Bean
    @Order(100)
    SecurityFilterChain shop(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers("/open/**")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .formLogin(Customizer.withDefaults())
                .rememberMe(remember -> remember.key("the same on all nodes"))
                .build();
    }
}
