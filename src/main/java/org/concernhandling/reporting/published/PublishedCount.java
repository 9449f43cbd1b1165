package org.concernhandling.reporting.published;

/**
 * A number as it was published, or its place where it was not.
 *
 * @param year the period, as it was named, such as {@code 2017-18}
 * @param publisher whose number it is: {@code ofsted} or {@code childrens-commissioner}
 * @param table which table it belongs to; where it can be compared, the id of ours
 * @param code which row; where it can be compared, the code of ours
 * @param label what was counted, in the words of the publication
 * @param count how many, or null when the publication does not say, which is not none
 * @param source where it was published
 */
public record PublishedCount(String year, String publisher, String table, String code, String label, Long count,
		String source) {
}
