# syntax=docker/dockerfile:1

# 1. Build. What changes seldom comes first: the wrapper and the dependencies are a layer.
FROM eclipse-temurin:25-jdk-noble AS build
WORKDIR /build
COPY .mvn .mvn
COPY mvnw pom.xml ./
RUN ./mvnw --batch-mode --no-transfer-progress dependency:go-offline
COPY src src
RUN ./mvnw --batch-mode --no-transfer-progress -DskipTests package
RUN java -Djarmode=tools -jar target/nhipcau.jar extract --layers --destination layers

# 2. Run. The dependencies are a layer of their own, the program is another.
FROM eclipse-temurin:25-jre-noble AS runtime
RUN useradd --system --uid 10001 --home-dir /nhipcau --no-create-home nhipcau
WORKDIR /nhipcau
ENV TZ=Asia/Ho_Chi_Minh \
    LANG=C.UTF-8 \
    MALLOC_ARENA_MAX=2 \
    JAVA_OPTIONS="-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xms112m -Xmn48m -XX:SurvivorRatio=4 -Xmx256m -XX:ReservedCodeCacheSize=64m -XX:+ExitOnOutOfMemoryError"
COPY --from=build /build/layers/dependencies/ ./
COPY --from=build /build/layers/spring-boot-loader/ ./
COPY --from=build /build/layers/snapshot-dependencies/ ./
COPY --from=build /build/layers/application/ ./
COPY config config
# A start in a sandbox teaches Java this program; later starts take half the work. No cache, no harm.
RUN (java $JAVA_OPTIONS -XX:AOTCacheOutput=nhipcau.aot \
      -Dspring.context.exit=onRefresh -Dnhipcau.sandbox.directory=/tmp/training -jar nhipcau.jar \
      || true) && rm -rf /tmp/training && mkdir data && chown nhipcau data
USER nhipcau
# The council's own files, and the embedded database where no PostgreSQL is used.
VOLUME ["/nhipcau/config", "/nhipcau/data"]
EXPOSE 8080
# bash speaks HTTP well enough; the image needs no curl.
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s --retries=4 CMD ["bash", "-c", \
  "exec 3<>/dev/tcp/127.0.0.1/${SERVER_PORT:-8080} && printf 'GET /livez HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && read -r line <&3 && [[ $line == *' 200 '* ]]"]
# exec: the program is process 1 and hears the signal to stop.
ENTRYPOINT ["bash", "-c", "exec java $JAVA_OPTIONS -XX:AOTCache=nhipcau.aot -Xlog:aot*=off -jar nhipcau.jar \"$@\"", "nhipcau"]
