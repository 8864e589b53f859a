package io.usersessions.spring.failure;

import io.usersessions.spring.autoconfigure.UserSessionsProperties;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.UnboundConfigurationPropertiesException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Reports properties that do not exist, or that contradict each other. Never prints a value: the name of the keyring may be the mistyped one. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class WrongPropertyAnalyzer extends AbstractFailureAnalyzer<BindException> {
    private static final ConfigurationPropertyName OURS = ConfigurationPropertyName.of("user-sessions");

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, BindException cause) {
        if (!OURS.equals(cause.getName()) && !OURS.isAncestorOf(cause.getName())) {
            return null;
        }
        UnboundConfigurationPropertiesException unknown =
                findCause(cause, UnboundConfigurationPropertiesException.class);
        if (unknown != null) {
            return unknown(unknown);
        }
        Throwable root = rootOf(cause);
        return isOfOurs(root) ? contradicting(cause, root) : null;
    }

    private static FailureAnalysis unknown(UnboundConfigurationPropertiesException fault) {
        String names = fault.getUnboundProperties().stream()
                .map(WrongPropertyAnalyzer::placeOf)
                .collect(Collectors.joining(", "));
        String action = fault.getUnboundProperties().stream()
                .map(property -> property.getName().toString())
                .map(name -> "Instead of " + name + " write "
                        + PropertyNames.of(UserSessionsProperties.class, OURS.toString())
                                .nearestTo(name)
                        + ", or remove it.")
                .collect(Collectors.joining(" "));
        return new FailureAnalysis("no such property: " + names, action, fault);
    }

    private static String placeOf(ConfigurationProperty property) {
        return property.getOrigin() == null
                ? property.getName().toString()
                : property.getName() + " (" + property.getOrigin() + ")";
    }

    private static FailureAnalysis contradicting(BindException cause, Throwable root) {
        return new FailureAnalysis(
                "the properties " + cause.getName() + " cannot be used: " + root.getMessage(),
                "Change them, or remove those whose default is right.",
                cause);
    }

    /** Otherwise the value could not be converted, which Spring Boot explains. */
    private static boolean isOfOurs(Throwable root) {
        StackTraceElement[] trace = root.getStackTrace();
        return root instanceof IllegalArgumentException
                && trace.length > 0
                && trace[0].getClassName().startsWith("io.usersessions.");
    }

    private static Throwable rootOf(Throwable fault) {
        Throwable root = fault;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}
