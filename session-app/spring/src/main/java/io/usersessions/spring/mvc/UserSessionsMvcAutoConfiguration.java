package io.usersessions.spring.mvc;

import io.usersessions.spring.autoconfigure.SessionFilterCustomizer;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.web.servlet.FlashMap;

/** Flash attributes and the time zone of a visitor in stored sessions. */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass(FlashMap.class)
public final class UserSessionsMvcAutoConfiguration {
    @Bean
    SessionFilterCustomizer userSessionsMvcAttributes() {
        return filter -> filter.convert(FlashMaps.CONVERSION, TimeZoneForm.CONVERSION);
    }
}
