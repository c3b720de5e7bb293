package org.glashaus.tools.reach;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.constant.ClassDesc;
import java.lang.reflect.AccessFlag;
import java.net.URL;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The class files of this test's class path and of the JDK, each read when it is first asked for. */
final class ClassPath {
    private static final ClassFile READER = ClassFile.of(
            ClassFile.DebugElementsOption.DROP_DEBUG,
            ClassFile.LineNumbersOption.DROP_LINE_NUMBERS,
            ClassFile.StackMapsOption.DROP_STACK_MAPS);

    private final Map<String, Optional<KnownClass>> types = new HashMap<>();
    private final Map<KnownClass, Map<String, KnownClass>> lineages = new HashMap<>();

    KnownClass get(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException("no class file of " + name));
    }

    /** Empty if there is no such class, and for arrays. */
    Optional<KnownClass> find(String name) {
        Optional<KnownClass> known = types.get(name);
        if (known == null) {
            known = read(name);
            types.put(name, known);
        }
        return known;
    }

    private static Optional<KnownClass> read(String name) {
        URL place = ClassPath.class.getClassLoader().getResource(name.replace('.', '/') + ".class");
        if (place == null) {
            return Optional.empty();
        }
        try (InputStream stream = place.openStream()) {
            ClassModel model = READER.parse(stream.readAllBytes());
            return Optional.of(new KnownClass(model, place.getProtocol().equals("jrt")));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Optional<MethodModel> method(Unit unit) {
        return find(unit.owner()).flatMap(type -> type.method(unit));
    }

    boolean isOutsideTheJdk(Unit unit) {
        return find(unit.owner()).filter(type -> !type.isOfTheJdk()).isPresent();
    }

    /** The type itself, then what it inherits from: classes first, as methods are looked for (JVMS 5.4.3.3). */
    Collection<KnownClass> lineage(KnownClass type) {
        Map<String, KnownClass> known = lineages.get(type);
        if (known == null) {
            known = new LinkedHashMap<>();
            for (Optional<KnownClass> at = Optional.of(type);
                    at.isPresent();
                    at = at.get().superclass().flatMap(this::find)) {
                known.put(at.get().name(), at.get());
            }
            for (KnownClass at : List.copyOf(known.values())) {
                collectInterfaces(at, known);
            }
            lineages.put(type, known);
        }
        return known.values();
    }

    private void collectInterfaces(KnownClass type, Map<String, KnownClass> collected) {
        for (String name : type.interfaces()) {
            Optional<KnownClass> found = find(name);
            if (found.isPresent() && collected.putIfAbsent(name, found.get()) == null) {
                collectInterfaces(found.get(), collected);
            }
        }
    }

    /**
     * Where a method that is called on a type is written; what has a body goes before what has none, and of interfaces
     * what overrides the others (JVMS 5.4.3.3).
     */
    Optional<Unit> resolve(KnownClass type, Unit called) {
        List<KnownClass> writers = lineage(type).stream()
                .filter(at -> at.method(called).isPresent())
                .toList();
        List<KnownClass> bodied = writers.stream()
                .filter(at -> at.method(called)
                        .filter(method -> !method.flags().has(AccessFlag.ABSTRACT))
                        .isPresent())
                .toList();
        return bodied.stream()
                .filter(at -> bodied.stream().noneMatch(other -> isBelow(other, at)))
                .findFirst()
                .or(() -> writers.stream().findFirst())
                .map(writer -> called.in(writer.name()));
    }

    private boolean isBelow(KnownClass type, KnownClass other) {
        return type != other
                && type.isInterface()
                && other.isInterface()
                && lineage(type).contains(other);
    }

    static String name(ClassDesc description) {
        String descriptor = description.descriptorString();
        return description.isClassOrInterface()
                ? descriptor.substring(1, descriptor.length() - 1).replace('/', '.')
                : descriptor;
    }
}
