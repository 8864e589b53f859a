package io.usersessions.app.design;

import java.util.List;

/** The pairs of colours that pages use. */
final class Pairs {
    static final List<Pair> ALL = List.of(
            Pair.text("text", "ground"),
            Pair.text("text", "surface"),
            Pair.text("text", "accent-soft"),
            Pair.text("text", "amber-soft"),
            Pair.text("text", "danger-soft"),
            Pair.text("muted", "ground"),
            Pair.text("muted", "surface"),
            Pair.text("muted", "accent-soft"),
            Pair.text("accent", "ground"),
            Pair.text("accent", "surface"),
            Pair.text("accent", "amber-soft"),
            Pair.text("accent-strong", "surface"),
            Pair.text("accent-strong", "accent-soft"),
            Pair.text("on-accent", "accent"),
            Pair.text("on-accent", "accent-strong"),
            Pair.text("danger", "ground"),
            Pair.text("danger", "surface"),
            Pair.text("danger", "amber-soft"),
            Pair.text("danger", "danger-soft"),
            Pair.text("on-danger", "danger"),
            Pair.text("on-danger", "danger-strong"),
            Pair.text("amber", "surface"),
            Pair.text("amber", "amber-soft"),
            Pair.text("green", "surface"),
            Pair.text("green", "green-soft"),
            Pair.edge("edge", "surface"),
            Pair.edge("edge", "ground"),
            Pair.edge("accent", "accent-soft"),
            Pair.edge("danger", "surface"));

    private Pairs() {}
}
