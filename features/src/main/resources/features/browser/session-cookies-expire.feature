@claim:session-cookies-expire @witness:browser-inspection @witness:raw-store-read
Feature: Session cookies are gone when the browser session ends

  Some cookies are gone when the browser is closed.

  @apart
  Scenario Outline: Session cookies of <host> go with the session
    Given the conference server of <host>
    And its statement says of cookies of a session: <says>
    When a browser is closed and opened again
    Then no session cookie is left

    @stated
    Examples: Hosts that promise it
      | host        | says                                         |
      | bbw-leipzig | some, with expiry; deleted at end of session |
