package io.usersessions.testkit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * The outcome of a contract.
 *
 * @param passed names of the tests that passed, at least once
 * @param failed names of the tests that failed, at least once, each with the message of every failure
 */
record ContractRun(Set<String> passed, Map<String, List<String>> failed) {
    static ContractRun of(Class<?> heir) {
        return of(heir, Map.of(), method -> true);
    }

    /** Runs the one test that must detect the defect. */
    static ContractRun of(Defect defect) {
        return of(defect.heir(), Map.of(PortsUnderTest.DEFECT, defect.name()), defect.caughtBy()::equals);
    }

    private static ContractRun of(Class<?> heir, Map<String, String> parameters, Predicate<String> methods) {
        ContractRun run = new ContractRun(new TreeSet<>(), new TreeMap<>());
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(heir))
                .configurationParameters(parameters)
                .filters((PostDiscoveryFilter) test -> FilterResult.includedIf(isIncluded(test, methods)))
                .build();
        LauncherConfig alone = LauncherConfig.builder()
                .enableLauncherSessionListenerAutoRegistration(false)
                .enableTestExecutionListenerAutoRegistration(false)
                .build();
        LauncherFactory.create(alone).execute(request, run.new Listener());
        return run;
    }

    private static boolean isIncluded(TestDescriptor test, Predicate<String> methods) {
        return !(test.getSource().orElse(null) instanceof MethodSource method) || methods.test(method.getMethodName());
    }

    private final class Listener implements TestExecutionListener {
        @Override
        public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            if (test.isTest()) {
                switch (result.getStatus()) {
                    case SUCCESSFUL -> name(test).ifPresent(passed::add);
                    case FAILED ->
                        name(test)
                                .ifPresent(name -> failed.computeIfAbsent(name, none -> new ArrayList<>())
                                        .add(message(result)));
                    case ABORTED -> {}
                }
            }
        }

        private static String message(TestExecutionResult result) {
            return result.getThrowable().map(Throwable::getMessage).orElse("");
        }

        private static Optional<String> name(TestIdentifier test) {
            return test.getSource().map(MethodSource.class::cast).map(MethodSource::getMethodName);
        }
    }
}
