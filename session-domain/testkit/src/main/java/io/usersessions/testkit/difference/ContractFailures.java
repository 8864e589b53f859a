package io.usersessions.testkit.difference;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.opentest4j.TestAbortedException;

/**
 * Makes the failures of a contract readable: the first line names the group and what is wrong, and cases of one test that fail alike are
 * reported once. Build tools show neither the groups nor more than the first line.
 */
public final class ContractFailures implements TestExecutionExceptionHandler {
    private static final Namespace NAMESPACE = Namespace.create(ContractFailures.class);

    /** Creates the extension, for JUnit. */
    public ContractFailures() {}

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable thrown) throws Throwable {
        if (thrown instanceof TestAbortedException) {
            throw thrown;
        }
        Failure failure = Failure.of(context, thrown);
        String same = alike(context).putIfAbsent(failure.signature(), context.getDisplayName());
        if (same != null) {
            throw new TestAbortedException("fails like " + same);
        }
        throw failure.error();
    }

    /** The failures of other cases of the same test, with the case. */
    @SuppressWarnings("unchecked")
    private static Map<String, String> alike(ExtensionContext context) {
        ExtensionContext test = context.getParent()
                .filter(parent -> parent.getTestMethod().isPresent())
                .orElse(context);
        return test.getStore(NAMESPACE).computeIfAbsent("failures", key -> new ConcurrentHashMap<>(), Map.class);
    }
}
