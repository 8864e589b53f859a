package io.usersessions.spring.failure;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Reports that no database is configured. Spring Boot would suggest databases that sessions cannot be stored in. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class NoDataSourceAnalyzer extends AbstractFailureAnalyzer<BeanCreationException> {
    /** Not public. */
    private static final String OF_SPRING_BOOT = "DataSourceBeanCreationException";

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, BeanCreationException cause) {
        for (Throwable fault = cause; fault != null; fault = fault.getCause()) {
            if (fault.getClass().getSimpleName().equals(OF_SPRING_BOOT)) {
                return new FailureAnalysis(
                        "sessions cannot be stored: no database is configured",
                        "Set spring.datasource.url to a PostgreSQL database, such as"
                                + " jdbc:postgresql://localhost:5432/app, with spring.datasource.username and"
                                + " spring.datasource.password.",
                        cause);
            }
        }
        return null;
    }
}
