"""The fields of a company's profile, and the labels under which Korean, English and German papers give them."""

from dataclasses import dataclass
from typing import Literal

Holds = Literal["line", "text", "day", "count", "won", "registration", "phone", "email", "site"]


@dataclass(frozen=True)
class Field:
    """One field: what it ``holds``, and its ``labels``, in which case, spaces and punctuation do not count."""

    name: str
    holds: Holds
    labels: tuple[str, ...]


def _field(name: str, holds: Holds, labels: str) -> Field:
    return Field(name, holds, tuple(labels.split(", ")))


FIELDS: dict[str, Field] = {
    field.name: field
    for field in (
        _field(
            "name",
            "line",
            "기업명, 회사명, 업체명, 상호, 상호명, 법인명, 기업체명, 신청기업, 신청기업명, 업체, 회사 이름, "
            "기관명, 법인명(단체명), company, company name, name of company, firm, firm name, Firma, Firmenname, "
            "Unternehmen, Unternehmensname",
        ),
        _field(
            "name_en",
            "line",
            "영문명, 영문기업명, 기업명(영문), 영문회사명, 영문상호, 회사명(영문), English name, "
            "company name in English, name (English), englischer Name",
        ),
        _field(
            "representative",
            "line",
            "대표자, 대표자명, 대표, 대표이사, 대표자 성명, 대표이사명, 대표자 이름, 성명(대표자), CEO, "
            "representative, chief executive, managing director, Geschäftsführer, Geschäftsführung, "
            "Geschäftsführerin",
        ),
        _field(
            "registration",
            "registration",
            "사업자등록번호, 사업자번호, 사업자 등록 번호, 등록번호, business registration number, "
            "business number, registration number, business registration no",
        ),
        _field(
            "founded_on",
            "day",
            "설립일, 설립일자, 설립년월일, 설립연월일, 설립연도, 설립년도, 창업일, 창립일, 창업일자, 개업일, "
            "개업연월일, 법인설립일, 설립, founded, date of foundation, founding date, established, founded on, "
            "Gründung, gegründet, Gründungsdatum",
        ),
        _field(
            "address",
            "line",
            "소재지, 주소, 본사, 본사 주소, 본사소재지, 본사 소재지, 사업장 소재지, 사업장소재지, 사업장 주소, "
            "본점 소재지, 본점소재지, 회사 주소, 사업장, address, headquarters, location, head office, Adresse, "
            "Anschrift, Sitz, Standort",
        ),
        _field(
            "industry",
            "line",
            "업종, 주업종, 업태, 업태/종목, 업태 및 종목, 업종명, 산업분야, 사업분야, 분야, 기술분야, "
            "표준산업분류, industry, sector, line of business, field, Branche, Geschäftsfeld",
        ),
        _field(
            "employees",
            "count",
            "임직원 수, 임직원수, 직원 수, 직원수, 종업원 수, 종업원수, 상시근로자 수, 상시근로자수, 고용인원, "
            "인원, 총인원, 상시 근로자, 인력, employees, number of employees, headcount, staff, Mitarbeiter, "
            "Mitarbeiterzahl, Zahl der Mitarbeitenden",
        ),
        _field(
            "sales_won",
            "won",
            "매출, 매출액, 연매출, 연간 매출, 전년도 매출, 전년도 매출액, 최근 매출액, 연매출액, 총매출, sales, "
            "revenue, turnover, annual sales, annual revenue, Umsatz, Jahresumsatz",
        ),
        _field(
            "capital_won",
            "won",
            "자본금, 납입자본금, 설립자본금, capital, paid-in capital, Stammkapital, Grundkapital",
        ),
        _field(
            "products",
            "text",
            "주요 제품, 주요제품, 주생산품, 주요 생산품, 주요 서비스, 제품, 주요 제품/서비스, "
            "주요 제품 및 서비스, 생산품, 제품 소개, 제품 및 서비스, 주요 품목, 주력 제품, products, "
            "main products, products and services, services, Produkte, Hauptprodukte, Produkte und Leistungen",
        ),
        _field(
            "technology",
            "text",
            "기술 소개, 기술소개, 보유 기술, 보유기술, 핵심 기술, 핵심기술, 기술 개요, 기술개요, 기술 내용, "
            "주요 기술, 기술 설명, 기술의 특징, technology, core technology, key technology, "
            "about the technology, Technologie, Kerntechnologie",
        ),
        _field(
            "about",
            "text",
            "기업 소개, 기업소개, 회사 소개, 회사소개, 회사 개요, 기업 개요, 사업 내용, 사업내용, 사업 개요, "
            "about us, about the company, company profile, company overview, business, Über uns, "
            "Unternehmensprofil",
        ),
        _field(
            "homepage",
            "site",
            "홈페이지, 웹사이트, 누리집, 홈페이지 주소, URL, website, homepage, web, Webseite, Internet",
        ),
        _field(
            "phone",
            "phone",
            "연락처, 전화, 전화번호, 대표전화, 대표번호, 대표 전화, 휴대전화, 핸드폰, TEL, phone, telephone, "
            "phone number, Telefon, Telefonnummer",
        ),
        _field(
            "email",
            "email",
            "이메일, 전자우편, 이메일 주소, 전자메일, 메일, e-mail, email, email address, mail, E-Mail-Adresse",
        ),
        _field(
            "contact",
            "line",
            "담당자, 담당자명, 실무 담당자, 실무담당자, 담당자 성명, 신청 담당자, contact, contact person, "
            "Ansprechpartner, Ansprechpartnerin, Kontakt",
        ),
        _field(
            "patents",
            "text",
            "지식재산권, 특허, 보유 특허, 특허 현황, 지식재산권 현황, 인증, 특허 및 인증, 보유 인증, patents, "
            "intellectual property, certificates, Patente, Zertifikate",
        ),
    )
}
"""Every field by its name, in the order in which people are asked."""
