package io.usersessions.spring.mvc;

import io.usersessions.servlet.AttributeConversion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.FlashMap;

/** The stored form of the flash attributes that wait for their requests. Each flash attribute must be what an attribute of a session may be. */
final class FlashMaps {
    /** The list is of the class that {@code SessionFlashMapManager} uses, and changes. */
    @SuppressWarnings("rawtypes")
    static final AttributeConversion<CopyOnWriteArrayList> CONVERSION = AttributeConversion.of(
                    "spring.flash", CopyOnWriteArrayList.class, FlashMaps::plain, FlashMaps::read)
            .where(FlashMaps::isOfFlashMaps);

    private static final String ATTRIBUTES = "attributes";
    private static final String PATH = "path";
    private static final String PARAMETERS = "parameters";
    private static final String EXPIRES = "expires";

    private FlashMaps() {}

    private static boolean isOfFlashMaps(List<?> list) {
        return list.stream().allMatch(FlashMap.class::isInstance);
    }

    private static List<Map<String, Object>> plain(List<?> maps) {
        return maps.stream().map(map -> plain((FlashMap) map)).toList();
    }

    private static Map<String, Object> plain(FlashMap map) {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put(ATTRIBUTES, new LinkedHashMap<>(map));
        if (map.getTargetRequestPath() != null) {
            plain.put(PATH, map.getTargetRequestPath());
        }
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        map.getTargetRequestParams().forEach((name, values) -> parameters.put(name, List.copyOf(values)));
        plain.put(PARAMETERS, parameters);
        plain.put(EXPIRES, map.getExpirationTime());
        return plain;
    }

    private static CopyOnWriteArrayList<FlashMap> read(Object plain) {
        List<FlashMap> maps = new ArrayList<>();
        ((List<?>) plain).forEach(fields -> maps.add(readOne((Map<?, ?>) fields)));
        return new CopyOnWriteArrayList<>(maps);
    }

    private static FlashMap readOne(Map<?, ?> fields) {
        FlashMap map = new FlashMap();
        ((Map<?, ?>) Objects.requireNonNull(fields.get(ATTRIBUTES))).forEach((name, value) -> map.put((String) name, value));
        map.setTargetRequestPath((String) fields.get(PATH));
        map.addTargetRequestParams(parameters((Map<?, ?>) Objects.requireNonNull(fields.get(PARAMETERS))));
        map.setExpirationTime(((Number) Objects.requireNonNull(fields.get(EXPIRES))).longValue());
        return map;
    }

    private static MultiValueMap<String, String> parameters(Map<?, ?> plain) {
        MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
        plain.forEach(
                (name, values) -> ((List<?>) values).forEach(value -> parameters.add((String) name, (String) value)));
        return parameters;
    }
}
