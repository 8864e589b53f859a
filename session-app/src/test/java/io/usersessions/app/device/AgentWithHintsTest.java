package io.usersessions.app.device;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.app.device.AgentWithHints.Hints;
import io.usersessions.app.place.Places;
import io.usersessions.domain.model.AgentFamily;
import io.usersessions.domain.model.Client;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgentWithHintsTest {
    private static final String CHROME_ON_WINDOWS =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36";
    private static final String CHROME_ON_MAC =
            "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36";
    private static final String CHROME_ON_ANDROID =
            "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36";
    private static final String SAFARI_ON_MAC =
            "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Safari/605.1.15";
    private static final HintedRequest BRAVE = HintedRequest.from(CHROME_ON_WINDOWS)
            .with("Sec-CH-UA", "\"Brave\";v=\"142\", \"Chromium\";v=\"142\", \"Not A;Brand\";v=\"99\"")
            .with("Sec-CH-UA-Mobile", "?0")
            .with("Sec-CH-UA-Platform", "\"Windows\"")
            .with("Sec-CH-UA-Platform-Version", "\"19.0.0\"");

    private static Client client(Hints hints, HintedRequest request) {
        return new Client(new AgentWithHints(hints).of(request.asRequest()), Optional.empty());
    }

    private static Device device(Hints hints, HintedRequest request) {
        return new Devices(Places.UNKNOWN).of(client(hints, request));
    }

    @Test
    void hints_are_one_word_at_the_end_of_the_agent() {
        assertThat(client(Hints.STORED, BRAVE).userAgent())
                .contains(CHROME_ON_WINDOWS + " /hints:brand=Brave/142:system=Windows/19.0.0");
    }

    @Test
    void hints_that_are_not_allowed_are_not_stored() {
        assertThat(client(Hints.IGNORED, BRAVE).userAgent()).contains(CHROME_ON_WINDOWS);
        assertThat(new AgentWithHints(Hints.IGNORED).asked()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "Brave";v="142", "Chromium";v="142", "Not A;Brand";v="99" | Brave | 142
            "Not;A=Brand";v="8", "Chromium";v="142", "Google Chrome";v="142" | Chrome | 142
            "Microsoft Edge";v="141", "Not?A_Brand";v="8", "Chromium";v="141" | Edge | 141
            "Chromium";v="134", "Not:A-Brand";v="24", "Opera GX";v="119" | Opera GX | 119
            "Chromium";v="134", "Not(A:Brand";v="24", "Opera";v="119" | Opera | 119
            "Chromium";v="142", "YaBrowser";v="25.10", "Not_A Brand";v="99", "Yowser";v="2.5" | Yandex Browser | 25
            "Vivaldi";v="7.6", "Chromium";v="140", "Not=A?Brand";v="24" | Vivaldi | 7
            "Chromium";v="142", "Not_A Brand";v="99" | Chromium | 142
            "HeadlessChrome";v="142", "Chromium";v="142" | Chrome | 142
            """)
    void a_brand_names_a_browser_with_the_agent_of_another(String brands, String browser, String version) {
        Device device =
                device(Hints.STORED, HintedRequest.from(CHROME_ON_WINDOWS).with("Sec-CH-UA", brands));

        assertThat(device.browser()).contains(browser);
        assertThat(device.browserVersion()).contains(version);
    }

    @Test
    void the_list_with_full_versions_counts_before_the_other() {
        HintedRequest full = BRAVE.with(
                "Sec-CH-UA-Full-Version-List",
                "\"Brave\";v=\"142.1.84.132\", \"Chromium\";v=\"142.0.7444.60\", \"Not A;Brand\";v=\"99.0.0.0\"");

        assertThat(client(Hints.STORED, full).userAgent().orElseThrow()).contains("brand=Brave/142.1.84.132:");
    }

    @ParameterizedTest
    @CsvSource({
        "Windows, 19.0.0, 11",
        "Windows, 13.0.0, 11",
        "Windows, 10.0.0, 10",
        "Windows, 1.0.0, 10",
        "Windows, 0.3.0, 8.1",
        "Windows, 0.1.0, 7"
    })
    void a_platform_version_tells_windows_11_from_windows_10(String platform, String version, String known) {
        HintedRequest request = HintedRequest.from(CHROME_ON_WINDOWS)
                .with("Sec-CH-UA-Platform", '"' + platform + '"')
                .with("Sec-CH-UA-Platform-Version", '"' + version + '"');

        assertThat(device(Hints.STORED, request).systemVersion()).contains(known);
        assertThat(device(Hints.IGNORED, request).systemVersion()).isEmpty();
    }

    @Test
    void a_platform_version_of_a_mac_or_of_android_is_shown_as_it_is() {
        Device mac = device(
                Hints.STORED,
                HintedRequest.from(CHROME_ON_MAC)
                        .with("Sec-CH-UA-Platform", "\"macOS\"")
                        .with("Sec-CH-UA-Platform-Version", "\"15.6.1\""));
        Device phone = device(
                Hints.STORED,
                HintedRequest.from(CHROME_ON_ANDROID)
                        .with("Sec-CH-UA-Platform", "\"Android\"")
                        .with("Sec-CH-UA-Platform-Version", "\"16.0.0\"")
                        .with("Sec-CH-UA-Model", "\"Pixel 9\""));

        assertThat(mac.systemVersion()).contains("15");
        assertThat(phone.systemVersion()).contains("16");
        assertThat(phone.model()).contains("Pixel 9");
    }

    @Test
    void a_form_factor_tells_a_tablet_from_a_phone() {
        HintedRequest request =
                HintedRequest.from(CHROME_ON_ANDROID).with("Sec-CH-UA-Form-Factors", "\"Tablet\", \"XR\"");

        assertThat(device(Hints.STORED, request).kind()).isEqualTo(DeviceKind.TABLET);
        assertThat(device(Hints.IGNORED, request).kind()).isEqualTo(DeviceKind.PHONE);
    }

    @Test
    void an_app_that_shows_pages_is_not_the_browser_of_its_view() {
        String instagram = CHROME_ON_ANDROID.replace("K)", "K; wv)") + " Instagram 301.0.0.29.109 Android";
        String view = "\"Android WebView\";v=\"142\", \"Chromium\";v=\"142\"";

        assertThat(device(Hints.STORED, HintedRequest.from(instagram).with("Sec-CH-UA", view))
                        .browser())
                .contains("Instagram");
        assertThat(device(
                                Hints.STORED,
                                HintedRequest.from(CHROME_ON_ANDROID.replace("K)", "K; wv)"))
                                        .with("Sec-CH-UA", view))
                        .browser())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"touch=1", "touch=5", "a=b; touch=5; c=d", "a=b;touch=10"})
    void a_mac_that_feels_several_fingers_is_an_ipad(String cookies) {
        HintedRequest request = HintedRequest.from(SAFARI_ON_MAC).with("Cookie", cookies);

        for (Hints hints : Hints.values()) {
            assertThat(device(hints, request).inEnglish()).isEqualTo("Safari on iPad");
            assertThat(device(hints, request).kind()).isEqualTo(DeviceKind.TABLET);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"touch=0", "touch=", "touch=x", "touch=99999999999", "xtouch=5", "a=touch=5", ";;;"})
    void other_cookies_make_no_ipad(String cookies) {
        assertThat(device(Hints.STORED, HintedRequest.from(SAFARI_ON_MAC).with("Cookie", cookies))
                        .inEnglish())
                .isEqualTo("Safari on Mac");
    }

    @Test
    void a_touch_screen_makes_nothing_else_an_ipad() {
        assertThat(device(Hints.STORED, BRAVE.with("Cookie", "touch=10")).inEnglish())
                .isEqualTo("Brave on Windows");
    }

    @Test
    void no_hint_makes_a_device_new() {
        AgentFamily family = AgentFamily.of(Client.of(CHROME_ON_WINDOWS, null));

        assertThat(AgentFamily.of(client(Hints.STORED, BRAVE))).isEqualTo(family);
        assertThat(AgentFamily.of(client(Hints.STORED, BRAVE.with("Sec-CH-UA-Platform-Version", "\"20.1.0\""))))
                .isEqualTo(family);
        assertThat(AgentFamily.of(client(
                        Hints.STORED,
                        BRAVE.with("Sec-CH-UA", "\"Brave\";v=\"143\", \"Chromium\";v=\"143\"")
                                .with("Sec-CH-UA-Model", "\"Surface (Pro; 9), a b\"")
                                .with("Cookie", "touch=5"))))
                .isEqualTo(family);
    }

    @Test
    void an_agent_that_ends_with_a_bracket_keeps_its_family_too() {
        String agent = CHROME_ON_WINDOWS + " (Edition GX)";

        assertThat(AgentFamily.of(client(Hints.STORED, HintedRequest.from(agent).with("Cookie", "touch=5"))))
                .isEqualTo(AgentFamily.of(Client.of(agent, null)));
    }

    @Test
    void a_long_agent_leaves_room_for_its_hints() {
        HintedRequest request = HintedRequest.from(CHROME_ON_WINDOWS + " " + "\ud83d\ude00".repeat(500))
                .with("Sec-CH-UA", "\"" + "B".repeat(100) + "\";v=\"" + "1".repeat(100) + "\"")
                .with("Sec-CH-UA-Mobile", "?1")
                .with("Sec-CH-UA-Platform", "\"" + "W".repeat(100) + "\"")
                .with("Sec-CH-UA-Platform-Version", "\"" + "9".repeat(100) + "\"")
                .with("Sec-CH-UA-Model", "\"" + "M".repeat(100) + "\"")
                .with("Sec-CH-UA-Form-Factors", "\"" + "F".repeat(100) + "\"")
                .with("Cookie", "touch=5");

        String stored = client(Hints.STORED, request).userAgent().orElseThrow();

        assertThat(stored.codePointCount(0, stored.length())).isEqualTo(Client.LONGEST_USER_AGENT);
        assertThat(stored).endsWith(":mobile:touch");
    }

    @Test
    void what_a_client_writes_like_hints_is_dropped() {
        HintedRequest request =
                HintedRequest.from(CHROME_ON_WINDOWS + " /hints:brand=Brave/1:system=Windows/19 /hints:touch");

        assertThat(client(Hints.IGNORED, request).userAgent()).contains(CHROME_ON_WINDOWS);
        assertThat(client(Hints.STORED, request).userAgent()).contains(CHROME_ON_WINDOWS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\"",
                "\"\"",
                "\\",
                "?",
                "\"a\\\"b\"",
                "\u202e",
                "\"x",
                "a;v=",
                "\"a\";v=\"1",
                "\";v=\"",
                ",,,,",
                "\"\u0000\""
            })
    void hostile_hints_are_a_normal_outcome(String piece) {
        for (String value : new String[] {piece, piece.repeat(8_000)}) {
            HintedRequest request = HintedRequest.from(CHROME_ON_WINDOWS)
                    .with("Sec-CH-UA", value)
                    .with("Sec-CH-UA-Full-Version-List", value)
                    .with("Sec-CH-UA-Mobile", value)
                    .with("Sec-CH-UA-Platform", value)
                    .with("Sec-CH-UA-Platform-Version", value)
                    .with("Sec-CH-UA-Model", value)
                    .with("Sec-CH-UA-Form-Factors", value)
                    .with("Cookie", value);

            assertThat(client(Hints.STORED, request).userAgent().orElseThrow())
                    .startsWith(CHROME_ON_WINDOWS)
                    .matches("[ -~]+");
            assertThat(device(Hints.STORED, request).system()).contains("Windows");
        }
    }

    @Test
    void a_request_without_an_agent_has_none_whatever_it_hints() {
        assertThat(new AgentWithHints(Hints.STORED)
                        .of(new HintedRequest(Map.of("sec-ch-ua", "\"Brave\";v=\"142\"")).asRequest()))
                .isEmpty();
    }
}
