/**
 * How long things may take: due dates, taken from the decision {@code service-levels},
 * and the calendars of working days by which they are counted.
 */
package org.concernhandling.servicelevel;
