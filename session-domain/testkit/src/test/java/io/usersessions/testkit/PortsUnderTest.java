package io.usersessions.testkit;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Passes sound ports to a test, or broken ports if the run asks for a defect. */
final class PortsUnderTest implements ParameterResolver {
    static final String DEFECT = "testkit.defect";

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Ports.class;
    }

    @Override
    public Ports resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getConfigurationParameter(DEFECT)
                .map(Defects::named)
                .map(defect -> defect.in(Ports.sound()))
                .orElseGet(Ports::sound);
    }
}
