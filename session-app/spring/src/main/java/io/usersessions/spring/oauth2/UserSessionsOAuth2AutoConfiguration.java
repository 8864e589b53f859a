package io.usersessions.spring.oauth2;

import io.usersessions.spring.autoconfigure.SessionFilterCustomizer;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/** Authorization requests of OAuth 2 in stored sessions. */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass(OAuth2AuthorizationRequest.class)
public final class UserSessionsOAuth2AutoConfiguration {
    @Bean
    SessionFilterCustomizer userSessionsOAuth2Attributes() {
        return filter -> filter.convert(AuthorizationRequestForm.CONVERSION);
    }
}
