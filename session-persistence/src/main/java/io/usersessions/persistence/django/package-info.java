/** Imports sessions of Django into the store. Start at {@link io.usersessions.persistence.django.DjangoImport}. */
package io.usersessions.persistence.django;
