package io.usersessions.app.activity;

import io.usersessions.app.device.Devices;
import io.usersessions.app.language.When;
import io.usersessions.app.page.Page;
import io.usersessions.domain.model.Client;
import io.usersessions.domain.model.IpAddress;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.port.HistoryEntry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Puts a history into the words of a page.
 *
 * @param current the session of the request
 * @param here the client of the request
 */
public record ActivityDays(Page page, Devices devices, SessionId current, Client here) {
    private record Shown(When day, Happened happened) {}

    /** The days of these entries, the latest first, as the entries are. */
    public List<ActivityDay> of(List<HistoryEntry> entries) {
        Map<String, List<Shown>> byDay = new LinkedHashMap<>();
        for (HistoryEntry entry : entries) {
            if (Happening.of(entry).isPresent()) {
                Happened happened = Happened.of(entry);
                Shown shown = new Shown(page.moments().heading(happened.dayInstant()), happened);
                add(byDay.computeIfAbsent(shown.day().text(), day -> new ArrayList<>()), shown);
            }
        }
        return byDay.values().stream().map(this::day).toList();
    }

    private static void add(List<Shown> day, Shown shown) {
        int last = day.size() - 1;
        Optional<Happened> joined =
                last < 0 ? Optional.empty() : day.get(last).happened().with(shown.happened());
        if (joined.isPresent()) {
            day.set(last, new Shown(shown.day(), joined.get()));
        } else {
            day.add(shown);
        }
    }

    private ActivityDay day(List<Shown> shown) {
        return new ActivityDay(
                shown.get(0).day(),
                shown.stream().map(one -> entry(one.happened())).toList());
    }

    private ActivityEntry entry(Happened happened) {
        HistoryEntry entry = happened.entry();
        Happening kind = Happening.of(entry).orElseThrow();
        boolean isNew = happened.isNewDevice() || happened.isNewPlace();
        return new ActivityEntry(
                kind.icon(),
                isNew ? "amber" : kind.tone(),
                kind.text(page, happened.times()),
                happened.isNewDevice(),
                happened.isNewPlace(),
                devices.of(entry.client()).in(page.messages()),
                devices.place(entry.client(), page.language().locale()),
                entry.client().ip().map(IpAddress::toString),
                happened.isDay() ? Optional.empty() : Optional.of(page.moments().time(entry.at())),
                happened.isSignInElsewhere(current)
                        && (isNew || !devices.of(entry.client()).equals(devices.of(here))));
    }
}
