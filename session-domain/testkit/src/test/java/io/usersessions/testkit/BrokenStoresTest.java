package io.usersessions.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The contracts, tried on adapters with known defects. */
class BrokenStoresTest {
    private static final int LONGEST_LINE = 160;

    @ParameterizedTest
    @MethodSource("defects")
    void a_defect_is_caught(Defect defect) {
        ContractRun run = ContractRun.of(defect);

        assertThat(run.failed()).containsKey(defect.caughtBy());
        assertThat(run.failed().getOrDefault(defect.caughtBy(), List.of()))
                .allSatisfy(message -> assertThat(firstLine(message))
                        .isNotBlank()
                        .hasSizeLessThanOrEqualTo(LONGEST_LINE)
                        .doesNotContainPattern("[A-Z]\\w+\\[\\w+="));
    }

    @Test
    void a_failure_begins_with_its_groups_and_its_case() {
        ContractRun run = ContractRun.of(Defects.named("find cuts the payload"));

        assertThat(run.failed().values())
                .singleElement()
                .satisfies(
                        failures -> assertThat(failures).allMatch(message -> message.startsWith("Find > Payloads (")));
    }

    @Test
    void what_has_one_cause_is_reported_once() {
        ContractRun repeated = ContractRun.of(Defects.named("replace looks at the version, then writes"));
        ContractRun cases = ContractRun.of(Defects.named("find reports a fault as absence"));

        assertThat(repeated.failed().values())
                .singleElement()
                .satisfies(failures -> assertThat(failures).hasSize(1));
        assertThat(cases.failed().values())
                .singleElement()
                .satisfies(failures -> assertThat(failures).hasSize(1));
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("");
    }

    @ParameterizedTest
    @MethodSource("heirs")
    void without_the_defect_the_same_run_passes(Class<?> heir) {
        List<String> catching = Defects.all().stream()
                .filter(defect -> defect.heir().equals(heir))
                .map(Defect::caughtBy)
                .toList();

        ContractRun run = ContractRun.of(heir);

        assertThat(run.failed()).isEmpty();
        assertThat(run.passed()).containsAll(catching);
    }

    @Test
    void every_contract_is_tried() {
        Stream<Class<?>> contracts = heirs().map(Class::getSuperclass);

        assertThat(contracts)
                .containsExactlyInAnyOrder(
                        SessionRepositoryContract.class,
                        SessionDirectoryContract.class,
                        SessionCatalogContract.class,
                        ExpiredSessionsContract.class,
                        SessionHistoryContract.class,
                        BoundCodecContract.class,
                        ImportedKeysContract.class,
                        LeasesContract.class,
                        LiveSessionsContract.class,
                        SignInAttemptsContract.class,
                        StoreClockContract.class,
                        WrongClockContract.class,
                        SessionsContract.class);
    }

    static List<Defect> defects() {
        return Defects.all();
    }

    static Stream<Class<?>> heirs() {
        return Defects.all().stream().<Class<?>>map(Defect::heir).distinct();
    }
}
