package org.concernhandling.engine.models;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.w3c.dom.Text;

/** The places of a process where something is computed. */
public final class Expressions {

	private Expressions() {
	}

	/** All expressions in a process that can be taken apart. */
	public static Stream<Expression> in(ProcessFile process) {
		return places(process).flatMap((place) -> Expression.parse(place.text()).stream());
	}

	/** Where expressions stand, also where none should stand. */
	public static Stream<Place> places(ProcessFile process) {
		return elements(process).flatMap(Expressions::places).filter((place) -> Expression.isIn(place.text()));
	}

	/** All elements of the file. */
	public static Stream<Element> elements(ProcessFile process) {
		NodeList all = process.document().getElementsByTagName("*");
		return IntStream.range(0, all.getLength()).mapToObj((place) -> (Element) all.item(place));
	}

	private static Stream<Place> places(Element element) {
		List<Place> places = new ArrayList<>();
		for (int i = 0; i < element.getAttributes().getLength(); i++) {
			Attr attribute = (Attr) element.getAttributes().item(i);
			places.add(new Place(element, attribute.getLocalName(), attribute.getValue()));
		}
		// Put together as the engine does: a comment may stand in the middle.
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < element.getChildNodes().getLength(); i++) {
			if (element.getChildNodes().item(i) instanceof Text part) {
				text.append(part.getData());
			}
		}
		places.add(new Place(element, "", text.toString()));
		return places.stream();
	}

	/**
	 * A place in a model.
	 *
	 * @param attribute the name of the attribute; empty when it is the text of the
	 * element
	 */
	public record Place(Element element, String attribute, String text) {

		/** The name of the element, and of the attribute behind an @ if it is one. */
		public String name() {
			return this.attribute.isEmpty() ? this.element.getLocalName()
					: this.element.getLocalName() + "@" + this.attribute;
		}

	}

}
