package io.usersessions.app.sample;

import org.jooq.Condition;
import org.jooq.impl.DSL;

/** Breaks a rule on purpose. */
public final class AsksJooq {
    Condition condition() {
        return DSL.trueCondition();
    }
}
