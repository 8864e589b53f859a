package io.usersessions.spring.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.usersessions.domain.watch.SessionWatch;
import io.usersessions.servlet.watch.SessionEventStreams;
import org.springframework.beans.factory.ObjectProvider;

/** How many streams of events are open on this node, and how many sessions are watched for them and for WebSockets. */
final class OpenStreamGauges implements MeterBinder {
    private final ObjectProvider<SessionEventStreams> streams;
    private final ObjectProvider<SessionWatch> watch;

    OpenStreamGauges(ObjectProvider<SessionEventStreams> streams, ObjectProvider<SessionWatch> watch) {
        this.streams = streams;
        this.watch = watch;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        streams.ifUnique(open -> Gauge.builder("usersessions.streams", open, SessionEventStreams::open)
                .register(registry));
        watch.ifUnique(all -> Gauge.builder("usersessions.watched", all, SessionWatch::watched)
                .register(registry));
    }
}
