# The image of the service. Not run where it was written: no container engine was at hand there.
# Build it once where you are, and tell us what had to change.

FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /build
COPY pom.xml .
COPY templates templates
COPY rich-menus rich-menus
COPY src src
RUN --mount=type=cache,target=/root/.m2 mvn -B -ntp package -Dmaven.test.skip=true

FROM eclipse-temurin:25-jre AS machine
RUN apt-get update \
 && apt-get install -y --no-install-recommends curl \
 && rm -rf /var/lib/apt/lists/* \
 && groupadd --system --gid 10001 phuchuay \
 && useradd --system --uid 10001 --gid phuchuay --home-dir /service --shell /usr/sbin/nologin phuchuay \
 && install -d -m 700 -o phuchuay -g phuchuay /files
WORKDIR /service

# With the Java that will run it: what it learns holds for no other.
FROM machine AS trained
RUN chown 10001:10001 /service
COPY docker/train /build/
COPY --from=build /build/target/phuchuay.jar /build/
USER 10001:10001
RUN sh /build/train /build/phuchuay.jar /service

FROM machine
COPY --from=trained /service/lib lib
COPY --from=trained /service/options /service/phuchuay.jar /service/phuchuay.aot ./
USER 10001:10001
ENV SPRING_PROFILES_ACTIVE=prod \
    PHUCHUAY_FILES_FOLDER=/files \
    TZ=Asia/Bangkok \
    JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=70 -XX:+ExitOnOutOfMemoryError"
EXPOSE 8080
# The management port answers inside the container only.
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s --retries=3 \
  CMD curl -fsS http://127.0.0.1:8081/actuator/health/readiness || exit 1
ENTRYPOINT ["java", "@options", "-jar", "phuchuay.jar"]
