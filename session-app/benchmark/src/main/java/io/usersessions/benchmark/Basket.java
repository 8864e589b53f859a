package io.usersessions.benchmark;

import io.usersessions.domain.model.SessionData;
import io.usersessions.domain.model.SessionValue;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * The session of a shop's visitor, with preferences and the articles in the basket. It has two equal forms: session data, and the map of
 * Java objects that a servlet session would hold.
 */
final class Basket {
    private final Map<String, Serializable> objects = new LinkedHashMap<>();
    private final ArrayList<Serializable> items = new ArrayList<>();
    private final Random random = new Random(20_261_124);

    private Basket() {}

    /** A basket of exactly this many bytes of JSON: as many articles as fit, and a note that fills the rest. */
    static Basket ofSize(int bytes) {
        Basket basket = new Basket();
        basket.objects.put("locale", "de-CH");
        basket.objects.put("visits", 17L);
        basket.objects.put("newsletter", true);
        basket.objects.put("items", basket.items);
        basket.objects.put("note", "");
        while (basket.data().size() <= bytes) {
            basket.add();
        }
        basket.items.remove(basket.items.size() - 1);
        basket.objects.put("note", "x".repeat(bytes - basket.data().size()));
        return basket;
    }

    private void add() {
        HashMap<String, Serializable> article = new HashMap<>();
        article.put("sku", Long.toHexString(random.nextLong()));
        article.put("title", "Article no. " + random.nextInt(1_000));
        article.put("count", 1L + random.nextInt(9));
        article.put("price", random.nextInt(100_000) / 100.0);
        article.put("gift", random.nextBoolean());
        items.add(article);
    }

    /** The attributes as Java objects: {@code String}, {@code Long}, {@code Double}, {@code Boolean}, {@code ArrayList}, {@code HashMap}. */
    Map<String, Serializable> objects() {
        return new HashMap<>(objects);
    }

    SessionData data() {
        SessionData data = SessionData.empty();
        for (Map.Entry<String, Serializable> attribute : objects.entrySet()) {
            data = data.with(attribute.getKey(), value(attribute.getValue()));
        }
        return data;
    }

    private static SessionValue value(Object object) {
        if (object instanceof String text) {
            return SessionValue.of(text);
        }
        if (object instanceof Long number) {
            return SessionValue.of(number.longValue());
        }
        if (object instanceof Double number) {
            return SessionValue.of(number.doubleValue());
        }
        if (object instanceof Boolean flag) {
            return SessionValue.of(flag.booleanValue());
        }
        if (object instanceof List<?> list) {
            return SessionValue.of(list.stream().map(Basket::value).toList());
        }
        Map<String, SessionValue> fields = new LinkedHashMap<>();
        ((Map<?, ?>) object).forEach((name, value) -> fields.put((String) name, value(value)));
        return SessionValue.of(fields);
    }
}
