package io.usersessions.spring.autoconfigure;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Import;

/** Sessions in the application's PostgreSQL, and the filter that gives requests their session. A bean of the application replaces any of these. */
@AutoConfiguration(after = DataSourceAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(UserSessionsProperties.class)
@Import({StoreConfiguration.class, CodecConfiguration.class, SessionsConfiguration.class, FilterConfiguration.class})
public final class UserSessionsAutoConfiguration {}
