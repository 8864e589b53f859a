/** Sessions of Django, brought into the store. Start at {@link io.usersessions.persistence.django.DjangoImport}. */
package io.usersessions.persistence.django;
