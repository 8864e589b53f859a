package io.usersessions.spring.autoconfigure;

import io.usersessions.servlet.SessionFilter;
import java.util.Arrays;
import java.util.List;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;

/** Refuses a second filter that gives requests a session: handlers would see one of the two, and browsers get two cookies. */
final class OneFilter implements BeanFactoryPostProcessor {
    private static final String OF_SPRING_SESSION = "springSessionRepositoryFilter";

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        if (beans.containsBeanDefinition(OF_SPRING_SESSION)) {
            throw new StartRefusedException(
                    "two filters give requests a session: that of Spring Session and that of session-spring-boot-starter",
                    "Remove the dependency on Spring Session and its @Enable...HttpSession annotation, or remove"
                            + " session-spring-boot-starter.");
        }
        List<String> ours = Arrays.asList(beans.getBeanNamesForType(SessionFilter.class, true, false));
        if (ours.size() > 1) {
            throw new StartRefusedException(
                    "two SessionFilter beans would both give requests a session: " + String.join(" and ", ours),
                    "Keep one of them, or none: the starter makes one from the properties user-sessions.*.");
        }
    }
}
