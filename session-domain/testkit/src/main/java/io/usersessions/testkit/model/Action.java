package io.usersessions.testkit.model;

import java.util.Random;

/** What a browser or a user does, and how often of a hundred times. */
enum Action {
    LOOK_PASSIVELY(5),
    PUT(25),
    REMOVE(10),
    SIGN_IN(20),
    SIGN_OUT(7),
    ROTATE(10),
    COPY_KEY(10),
    END_OTHERS(6),
    END_ALL(5),
    EXPIRE_ALL(2);

    private final int percent;

    Action(int percent) {
        this.percent = percent;
    }

    static Action any(Random random) {
        int number = random.nextInt(100);
        for (Action action : values()) {
            number -= action.percent;
            if (number < 0) {
                return action;
            }
        }
        throw new IllegalStateException("the percentages do not add up to 100");
    }
}
