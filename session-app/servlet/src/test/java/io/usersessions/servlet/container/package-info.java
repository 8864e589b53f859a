/** The servlet containers that the tests run on, chosen by the system property {@code servlet.container}. */
package io.usersessions.servlet.container;
